/** Tests of how a timeline is merged. */
@NullMarked
package dev.stammkunde.explaincustomer.timeline;

import org.jspecify.annotations.NullMarked;
