package dev.freehold.engine.state;

import dev.freehold.engine.StackId;
import java.util.List;

/** The right to change one stack, given back by {@link #close}. */
public interface StackLock extends AutoCloseable {
  StackId stack();

  /** What was done to get it, such as removing the lock of a dead process. */
  List<String> notes();

  @Override
  void close();
}
