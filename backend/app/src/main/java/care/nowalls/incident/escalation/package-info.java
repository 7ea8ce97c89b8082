/** Telling people outside the room: whom each step of an escalation reaches, and what they answer by their link. */
@NullMarked
package care.nowalls.incident.escalation;

import org.jspecify.annotations.NullMarked;
