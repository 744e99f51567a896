/** Each recommender by an oracle, each exclusion, and shops whose rule is known. */
@NullMarked
package dev.stammkunde.insights.recommendations;

import org.jspecify.annotations.NullMarked;
