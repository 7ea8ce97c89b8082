package bad.nowalls.left;

import bad.nowalls.right.Right;

/** Breaks "arrows point left" on purpose. */
public record Left(Right right) {}
