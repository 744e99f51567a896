/** Takes events for EventBridge buses and hands them to the targets of the rules that match. */
@NullMarked
package dev.stammkunde.localrunner.bus;

import org.jspecify.annotations.NullMarked;
