/**
 * Notices: what people of a shop's team want to be told by mail, when a digest is due, and which
 * alerts they were told.
 */
@NullMarked
package dev.stammkunde.notices;

import org.jspecify.annotations.NullMarked;
