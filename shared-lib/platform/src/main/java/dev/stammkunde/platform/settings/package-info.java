/** What the environment tells a function. */
@NullMarked
package dev.stammkunde.platform.settings;

import org.jspecify.annotations.NullMarked;
