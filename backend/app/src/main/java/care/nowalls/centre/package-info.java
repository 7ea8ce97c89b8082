/** Day-care centres: where they are and how many places they have. */
package care.nowalls.centre;
