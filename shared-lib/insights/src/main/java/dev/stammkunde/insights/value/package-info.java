/**
 * How often customers will buy, what they will spend and whether they still come, with a test that
 * says whether that can be believed.
 */
@NullMarked
package dev.stammkunde.insights.value;

import org.jspecify.annotations.NullMarked;
