/** Campaigns: who hears what and when, as marketing decides it. */
@NullMarked
package dev.stammkunde.domain.campaign;

import org.jspecify.annotations.NullMarked;
