/** The JSON in which shop events travel on the bus. */
@NullMarked
package dev.stammkunde.lambdasupport.event;

import org.jspecify.annotations.NullMarked;
