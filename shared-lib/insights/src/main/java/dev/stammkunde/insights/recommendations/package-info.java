/**
 * What is suggested to customers: what they run out of, what others like them buy, what is popular;
 * and whether each of it is better than the simpler.
 */
@NullMarked
package dev.stammkunde.insights.recommendations;

import org.jspecify.annotations.NullMarked;
