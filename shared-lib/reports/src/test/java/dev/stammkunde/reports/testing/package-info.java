/** Fakes of this wing's ports. */
@NullMarked
package dev.stammkunde.reports.testing;

import org.jspecify.annotations.NullMarked;
