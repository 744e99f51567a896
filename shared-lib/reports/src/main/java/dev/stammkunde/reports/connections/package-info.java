/** What is set up for each shop, and the secrets that say so. */
@NullMarked
package dev.stammkunde.reports.connections;

import org.jspecify.annotations.NullMarked;
