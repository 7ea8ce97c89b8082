/** Who did what, when and from where; append only and sealed by a chain of hashes. */
package care.nowalls.audit;
