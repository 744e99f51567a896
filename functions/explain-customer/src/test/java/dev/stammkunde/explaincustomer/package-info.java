/** Tests of what a team is told of a customer. */
@NullMarked
package dev.stammkunde.explaincustomer;

import org.jspecify.annotations.NullMarked;
