package bad.nowalls.left.store;

/** Not for others. */
public record Inner(String name) {}
