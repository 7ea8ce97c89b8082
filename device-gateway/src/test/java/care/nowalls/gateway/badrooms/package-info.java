/** Deliberately bad rooms: they prove that the architecture rules bite. */
package care.nowalls.gateway.badrooms;
