@NullMarked
package dev.stammkunde.programmes.tiers;

import org.jspecify.annotations.NullMarked;
