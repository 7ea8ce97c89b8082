/**
 * Messages to people and systems outside: SMS, voice, e-mail, webhook. A message is written in the business
 * transaction that wants it and sent afterwards by every node's sweeper; the log says honestly what became of it.
 */
@NullMarked
package care.nowalls.notify;

import org.jspecify.annotations.NullMarked;
