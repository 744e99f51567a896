/** Customers whom somebody of the team looks after: by rules, or since somebody said so. */
@NullMarked
package dev.stammkunde.programmes.vip;

import org.jspecify.annotations.NullMarked;
