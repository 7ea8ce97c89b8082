/** Reads that cross features: cards, boards, details. Downstream of all. */
package care.nowalls.view;
