/** Campaigns: who hears what and when, as marketing decides it. */
@NullMarked
package dev.stammkunde.campaigns;

import org.jspecify.annotations.NullMarked;
