/** What can be ordered: items by code, each version with its period, all its rules as data. */
package care.nowalls.catalogue;
