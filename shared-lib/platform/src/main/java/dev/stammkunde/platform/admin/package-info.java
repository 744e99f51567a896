/** The frame of the admin API: routes, and documents that a team edits. */
@NullMarked
package dev.stammkunde.platform.admin;

import org.jspecify.annotations.NullMarked;
