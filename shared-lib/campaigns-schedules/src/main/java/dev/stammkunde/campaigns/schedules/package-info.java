/** Schedules of EventBridge Scheduler: when they fire, whether they do, and in words. */
@NullMarked
package dev.stammkunde.campaigns.schedules;

import org.jspecify.annotations.NullMarked;
