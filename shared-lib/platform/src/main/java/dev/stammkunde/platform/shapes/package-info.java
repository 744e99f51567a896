/**
 * How values of documents that people edit are written in JSON: declared once, read from authors
 * and from stores, written and described by a schema.
 */
@NullMarked
package dev.stammkunde.platform.shapes;

import org.jspecify.annotations.NullMarked;
