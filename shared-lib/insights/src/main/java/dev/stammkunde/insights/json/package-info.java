/** Purchases and figures as JSON. */
@NullMarked
package dev.stammkunde.insights.json;

import org.jspecify.annotations.NullMarked;
