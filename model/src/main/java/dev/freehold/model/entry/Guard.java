package dev.freehold.model.entry;

/** What keeps a thing's data safe when its entry goes. */
public enum Guard {
  /** {@code protect: true}: deleting or replacing it is refused. */
  PROTECT,
  /** {@code keepData: true}: its removal takes it from the stack and leaves it alive. */
  KEEP_DATA
}
