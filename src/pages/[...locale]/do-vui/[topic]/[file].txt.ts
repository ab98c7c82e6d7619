import type { APIRoute } from 'astro';
import { messageFileRoutes, respondWithFile } from '../../../../lib/messages/fileRoutes.ts';

/** The quiz as GIFT, for Moodle. */
export const getStaticPaths = () => messageFileRoutes('do-vui', '.txt');

export const GET: APIRoute = ({ props }) => respondWithFile(props);
