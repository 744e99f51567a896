/** What becomes of customers' documents of programmes when a shop deletes a customer. */
@NullMarked
package dev.stammkunde.programmes.departures;

import org.jspecify.annotations.NullMarked;
