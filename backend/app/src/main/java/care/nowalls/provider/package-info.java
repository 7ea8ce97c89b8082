/** The network of those who deliver care: providers, what they are contracted for, and their staff. */
package care.nowalls.provider;
