/** How what insights keep lies in tables, and what audiences read of it. */
@NullMarked
package dev.stammkunde.insights.store;

import org.jspecify.annotations.NullMarked;
