/** What of customers more than one API tells. */
@NullMarked
package dev.stammkunde.customers.json;

import org.jspecify.annotations.NullMarked;
