/** What customers do beside buying, as shops report it, and what it brings them. */
@NullMarked
package dev.stammkunde.programmes.community;

import org.jspecify.annotations.NullMarked;
