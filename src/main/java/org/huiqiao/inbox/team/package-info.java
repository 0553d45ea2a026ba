/** What a team lead looks at: how much each manager carries, and where the branch's steps wait. */
@org.jspecify.annotations.NullMarked
package org.huiqiao.inbox.team;
