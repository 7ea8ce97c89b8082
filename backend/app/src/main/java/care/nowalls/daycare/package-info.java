/** Who is in a day-care centre now and was there when. Nobody is refused at the door. */
package care.nowalls.daycare;
