/** All that happened with a customer, in one stream that is merged of the wings' own. */
@NullMarked
package dev.stammkunde.explaincustomer.timeline;

import org.jspecify.annotations.NullMarked;
