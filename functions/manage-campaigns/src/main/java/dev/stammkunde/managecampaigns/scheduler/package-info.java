/** Campaigns' schedules in EventBridge Scheduler. */
@NullMarked
package dev.stammkunde.managecampaigns.scheduler;

import org.jspecify.annotations.NullMarked;
