package org.assist.mentoring;

/** Whether her mentor may come from her own community; some women explicitly do not want that. */
public enum OriginWish { ANY, WELCOME, NOT_WANTED }
