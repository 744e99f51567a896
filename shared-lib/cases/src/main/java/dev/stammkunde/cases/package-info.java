/**
 * Cases: what somebody in a shop's team must see to, from whom, until when, and what came of it.
 */
@NullMarked
package dev.stammkunde.cases;

import org.jspecify.annotations.NullMarked;
