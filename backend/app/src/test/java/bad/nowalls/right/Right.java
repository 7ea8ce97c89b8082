package bad.nowalls.right;

/** A feature to the right. */
public record Right(String name) {}
