/** How able a resident is: GB/T 42195-2022, 26 items to one of five levels. */
package care.nowalls.assessment;
