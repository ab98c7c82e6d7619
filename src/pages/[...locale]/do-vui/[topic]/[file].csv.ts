import type { APIRoute } from 'astro';
import { messageFileRoutes, respondWithFile } from '../../../../lib/messages/fileRoutes.ts';

/** The quiz as a table. */
export const getStaticPaths = () => messageFileRoutes('do-vui', '.csv');

export const GET: APIRoute = ({ props }) => respondWithFile(props);
