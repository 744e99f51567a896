@NullMarked
package dev.stammkunde.campaigns.schedules;

import org.jspecify.annotations.NullMarked;
