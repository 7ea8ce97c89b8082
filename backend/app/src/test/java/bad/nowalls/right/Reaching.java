package bad.nowalls.right;

import bad.nowalls.left.store.Inner;

/** Breaks "only base packages" on purpose. */
public record Reaching(Inner inner) {}
