/**
 * Area events: many devices silent or without power at once, as one thing to be handled – a power cut, a dead gateway, a
 * typhoon. Knows devices and residents; alarms ring on as if there were no such event.
 */
@NullMarked
package care.nowalls.area;

import org.jspecify.annotations.NullMarked;
