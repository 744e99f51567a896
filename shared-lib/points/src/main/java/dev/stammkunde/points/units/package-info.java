/** What wings below this one keep in units of their own with a customer's account. */
@NullMarked
package dev.stammkunde.points.units;

import org.jspecify.annotations.NullMarked;
