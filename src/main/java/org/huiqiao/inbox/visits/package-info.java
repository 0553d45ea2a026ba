/** 上门核验: the site visit of two managers, filled in on a pad without network and brought in later. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox.visits;
