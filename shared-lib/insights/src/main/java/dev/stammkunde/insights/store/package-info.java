/** Where insights keep things in AWS. */
@NullMarked
package dev.stammkunde.insights.store;

import org.jspecify.annotations.NullMarked;
