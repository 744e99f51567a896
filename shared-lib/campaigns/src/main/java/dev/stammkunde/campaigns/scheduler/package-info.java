/** Schedules of EventBridge Scheduler that fire once. */
@NullMarked
package dev.stammkunde.campaigns.scheduler;

import org.jspecify.annotations.NullMarked;
